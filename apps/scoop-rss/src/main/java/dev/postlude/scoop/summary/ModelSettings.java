package dev.postlude.scoop.summary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/// Which models there are, by the names Scoop asks for them: `writer` writes, `judge` judges.
@ConfigMapping(prefix = "postlude.ai")
public interface ModelSettings {

    /// Each model's settings: `provider`, `model`, `base-url`, `api-key` and `timeout`.
    @WithParentName
    Map<String, Map<String, String>> models();
}
