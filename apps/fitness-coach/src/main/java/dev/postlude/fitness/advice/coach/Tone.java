package dev.postlude.fitness.advice.coach;

/// How the coach speaks. What it says is the same.
public enum Tone {
    /// Short and in orders.
    DRILL(
            "You speak like a drill instructor who cares: short sentences, orders, no flattery, no insult, no shouting.",
            "drill"),
    /// Calm and with reasons.
    CALM(
            "You speak like a calm friend who knows the field: full sentences, a reason for everything, never an order.",
            "calm");

    private final String manner;
    private final String word;

    Tone(String manner, String word) {
        this.manner = manner;
        this.word = word;
    }

    String manner() {
        return manner;
    }

    public String word() {
        return word;
    }
}
