package dev.postlude.ai.cdi;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which models there are, by the names the app gives them.
///
/// Values are text here, whatever they mean: `Models` reads them, and says everything that is wrong at once.
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
@ConfigMapping(prefix = "postlude.ai")
public interface AiConfig {

    /// The names of the models the app asks for. One that has no settings of its own is offline.
    Optional<List<String>> models();

    /// The settings of each model, by its name.
    @WithParentName
    Map<String, NamedModel> named();

    /// What answers to a name.
    interface NamedModel {

        /// `offline`, `openai`, `anthropic` or `ollama`.
        Optional<String> provider();

        /// Which of the provider's models.
        Optional<String> model();

        /// Where the provider is, if not at its usual address: anything that speaks its protocol will do.
        Optional<String> baseUrl();

        /// What the provider knows us by. Never logged and never shown.
        Optional<String> apiKey();

        /// How long one answer may take, such as `60s`. The step that asks is tried again after that.
        Optional<String> timeout();

        /// Of the model `offline` alone: whether all offline models compare texts by meaning too.
        Optional<String> embeddings();
    }
}
