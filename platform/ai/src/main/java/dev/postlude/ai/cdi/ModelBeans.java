package dev.postlude.ai.cdi;

import dev.postlude.ai.Model;
import dev.postlude.ai.ModelCard;
import dev.postlude.ai.Models;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// The models of the app, to be injected where steps ask them; and their cards, for pages.
@Singleton
class ModelBeans {

    @Produces
    @DefaultBean
    @Singleton
    Models models(AiConfig config, Config properties) {
        var read = ModelSettingsOfApp.read(config, properties.getPropertyNames());
        return Models.of(read.settings(), read.needed());
    }

    @Produces
    @DefaultBean
    @Singleton
    List<ModelCard> cards(Models models) {
        return models.cards();
    }

    @Produces
    @Dependent
    @ModelName("")
    Model model(Models models, InjectionPoint point) {
        return point.getQualifiers().stream()
                .filter(ModelName.class::isInstance)
                .map(qualifier -> models.named(((ModelName) qualifier).value()))
                .findFirst()
                .orElseThrow();
    }

    /// Before anything is served, so that settings which cannot work are known at once.
    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started, Models models) {
        models.names();
    }
}
