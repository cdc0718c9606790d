package dev.postlude.changesets.card;

/// One page as a PNG file. Width and height are its pixels.
public record PageImage(byte[] png, int width, int height) {}
