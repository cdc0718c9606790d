package dev.postlude.resume.work;

import dev.postlude.api.Failure;

/// Says to whoever waits why there is no result, and what can be done about it.
final class Reasons {

    private static final String GIVEN_BACK = " It was not taken from your quota.";

    private Reasons() {}

    static String sentence(Failure failure) {
        var why = switch (failure.type()) {
            case "ModelUnavailable", "ModelBusy" ->
                "The model that tailors could not be reached, four times in a row. Try again later.";
            case "ModelRejected" ->
                "The model that tailors does not take our requests. Trying again will not help; tell whoever runs this app.";
            case "UnreadableAnswer" ->
                "The answers of the model that tailors could not be understood, four times in a row. Try again.";
            case "NonRetryable" -> failure.message();
            default ->
                "Something failed here, four times in a row. Try again, and if it fails again tell whoever runs this app that it was run %s."
                        .formatted(failure.run());
        };
        return why + GIVEN_BACK;
    }
}
