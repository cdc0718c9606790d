package dev.postlude.changesets.scoring;

/// What the judge is to read: the changes as their authors wrote them, and the text that stands beside
/// the pictures.
public record JudgedImage(String title, String changes, String shown) {}
