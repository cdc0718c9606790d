package dev.postlude.scoop.reader;

/// What all who rated a summary think of it: how many they are, and their mean satisfaction from 0 to 1.
record Opinion(long readers, double satisfaction) {}
