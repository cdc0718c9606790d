package dev.postlude.fitness.advice;

/// What the judge is to read: the advice as the model gave it, and the sheet it was given.
public record JudgeInput(String question, String sheet, String text) {}
