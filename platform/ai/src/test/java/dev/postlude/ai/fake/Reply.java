package dev.postlude.ai.fake;

import java.util.Optional;

/// What the fake provider answers: a text in the protocol that was asked in, or a way to fail.
///
/// @param text   what the model says; empty when `raw` is sent as it is
/// @param raw    the whole body instead
/// @param finish why the model stopped: `stop`, `length` or `refusal`
public record Reply(
        int status, Optional<String> retryAfter, String text, Optional<String> raw, String finish, Pace pace) {

    /// When the bytes come.
    public enum Pace {
        AT_ONCE,
        NEVER,
        HALF_THEN_NEVER
    }

    /// A proper answer, which took 11 input and 7 output tokens.
    public static Reply says(String text) {
        return new Reply(200, Optional.empty(), text, Optional.empty(), "stop", Pace.AT_ONCE);
    }

    /// An answer that ran into its limit of output tokens.
    public static Reply cutOff(String text) {
        return new Reply(200, Optional.empty(), text, Optional.empty(), "length", Pace.AT_ONCE);
    }

    /// Declines, where the protocol has a field for it through that field.
    public static Reply refuses(String text) {
        return new Reply(200, Optional.empty(), text, Optional.empty(), "refusal", Pace.AT_ONCE);
    }

    /// An error of the protocol, with a body as such servers send it.
    public static Reply fails(int status) {
        var body =
                "{\"error\": {\"type\": \"fake_error\", \"message\": \"Failed as asked, with %d\"}}".formatted(status);
        return raw(status, body);
    }

    /// Exactly these bytes.
    public static Reply raw(int status, String body) {
        return new Reply(status, Optional.empty(), "", Optional.of(body), "stop", Pace.AT_ONCE);
    }

    /// Takes the request and never answers.
    public static Reply hangs() {
        return new Reply(200, Optional.empty(), "", Optional.empty(), "stop", Pace.NEVER);
    }

    /// Sends headers and half of the body, and then nothing more.
    public static Reply stalls() {
        return new Reply(200, Optional.empty(), "Half of this", Optional.empty(), "stop", Pace.HALF_THEN_NEVER);
    }

    /// A proper answer whose JSON ends half-way.
    public Reply truncated(String provider) {
        var whole = body(provider);
        return raw(200, whole.substring(0, whole.length() / 2));
    }

    public Reply retryAfter(String value) {
        return new Reply(status, Optional.of(value), text, raw, finish, pace);
    }

    String body(String provider) {
        return raw.orElseGet(() -> switch (provider) {
            case "openai" -> openAi();
            case "anthropic" -> anthropic();
            case "ollama" -> ollama();
            default -> "{}";
        });
    }

    private String openAi() {
        boolean refusal = finish.equals("refusal");
        return """
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": "fake-model-1",
                 "choices": [{"index": 0, "finish_reason": "%s",
                   "message": {"role": "assistant", "content": %s, "refusal": %s}}],
                 "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}}""".formatted(refusal ? "stop" : finish, refusal ? "null" : quoted(), refusal ? quoted() : "null");
    }

    private String anthropic() {
        var reason = finish.equals("length") ? "max_tokens" : finish.equals("refusal") ? "refusal" : "end_turn";
        return """
                {"id": "msg_1", "type": "message", "role": "assistant", "model": "fake-model-1",
                 "content": [{"type": "text", "text": %s}], "stop_reason": "%s", "stop_sequence": null,
                 "usage": {"input_tokens": 11, "output_tokens": 7}}""".formatted(quoted(), reason);
    }

    private String ollama() {
        return """
                {"model": "fake-model-1", "created_at": "2024-01-01T00:00:00Z", "done": true, "done_reason": "%s",
                 "message": {"role": "assistant", "content": %s}, "prompt_eval_count": 11, "eval_count": 7}""".formatted(finish.equals("length") ? "length" : "stop", quoted());
    }

    private String quoted() {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
