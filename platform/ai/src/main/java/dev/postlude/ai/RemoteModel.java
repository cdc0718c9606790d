package dev.postlude.ai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A model behind HTTP, spoken to through LangChain4j.
final class RemoteModel implements Model {

    private final ModelSettings settings;
    private final ChatModel client;

    RemoteModel(ModelSettings settings) {
        this.settings = settings;
        this.client = client(settings);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Provider provider() {
        return settings.provider();
    }

    @Override
    public Answer answer(Prompt prompt) {
        long begun = System.nanoTime();
        var answer = ask(prompt, begun);
        answer.note();
        if (answer.text().isBlank()) {
            throw new UnreadableAnswer(name(), provider().word(), "It is empty.", "");
        }
        return answer;
    }

    private Answer ask(Prompt prompt, long begun) {
        try {
            return answer(client.chat(request(prompt)), begun);
        } catch (ContentFilteredException refusal) {
            // A refusal in a field of its own is still what the model said, and a guardrail wants to see it.
            return new Answer(
                    String.valueOf(refusal.getMessage()),
                    settings.model(),
                    provider().word(),
                    null,
                    null,
                    since(begun),
                    true);
        } catch (RuntimeException e) {
            throw understood(e);
        }
    }

    private ChatRequest request(Prompt prompt) {
        var request = ChatRequest.builder()
                .messages(
                        SystemMessage.from(prompt.system()),
                        UserMessage.from(prompt.task().material()));
        boolean newer = provider() == Provider.OPENAI && settings.baseUrl().equals(Provider.OPENAI.baseUrl());
        if (newer) {
            // The service itself has renamed the limit; those who imitate it mostly have not.
            request.parameters(OpenAiChatRequestParameters.builder()
                    .maxCompletionTokens(prompt.maxOutputTokens())
                    .temperature(prompt.temperature())
                    .build());
        } else {
            request.maxOutputTokens(prompt.maxOutputTokens());
            if (prompt.temperature() != null) {
                request.temperature(prompt.temperature());
            }
        }
        return request.build();
    }

    private Answer answer(ChatResponse response, long begun) {
        var text = response.aiMessage().text();
        var tokens = response.tokenUsage();
        var model = response.modelName();
        return new Answer(
                text == null ? "" : text,
                model == null || model.isBlank() ? settings.model() : model,
                provider().word(),
                tokens == null ? null : tokens.inputTokenCount(),
                tokens == null ? null : tokens.outputTokenCount(),
                since(begun),
                response.finishReason() != FinishReason.LENGTH);
    }

    /// Our own failures come back wrapped by the client; everything else means that it could not make sense
    /// of what it received. Its own message is left out: it may quote the request.
    private RuntimeException understood(RuntimeException thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelFailure) {
                return (RuntimeException) cause;
            }
        }
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new UnreadableAnswer(
                name(),
                provider().word(),
                "It does not follow the protocol of %s, or ends half-way (%s)."
                        .formatted(provider().word(), root.getClass().getSimpleName()),
                "");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static ChatModel client(ModelSettings settings) {
        var http = ModelHttp.builder(settings);
        return switch (settings.provider()) {
            case OPENAI ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(settings.baseUrl())
                        .apiKey(keyOrNone(settings))
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .maxRetries(0)
                        .build();
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(settings.baseUrl())
                        .apiKey(keyOrNone(settings))
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .maxRetries(0)
                        .build();
            case OLLAMA ->
                OllamaChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(settings.baseUrl())
                        .modelName(settings.model())
                        .timeout(settings.timeout())
                        .maxRetries(0)
                        .build();
            case OFFLINE -> throw new IllegalArgumentException("The offline model needs no client");
        };
    }

    /// The clients refuse an empty key even for servers that want none.
    private static String keyOrNone(ModelSettings settings) {
        return settings.apiKey().isEmpty() ? "none" : settings.apiKey();
    }
}
