package dev.postlude.fitness.advice.coach;

/// What the model said, untouched, and which model it was. The guardrails look at exactly this.
public record Said(CoachAnswer answer, String model) {}
