package dev.postlude.testing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Tells a [Story] in both ways.
final class StoryTemplate implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new Telling("straight through", false), new Telling("dying after every checkpoint", true));
    }

    private record Telling(String name, boolean dying) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Engines(dying));
        }
    }

    private static final class Engines implements ParameterResolver, AfterEachCallback {

        private final boolean dying;
        private @Nullable TestEngine engine;

        Engines(boolean dying) {
            this.dying = dying;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestEngine.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            engine = new TestEngine(dying);
            return engine;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (engine != null) {
                engine.close();
            }
        }
    }
}
