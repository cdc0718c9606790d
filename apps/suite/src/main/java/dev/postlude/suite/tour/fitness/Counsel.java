package dev.postlude.suite.tour.fitness;

/// Advice that somebody was given on the tour.
///
/// @param tone     which variant the run held
/// @param followed whether the suggested session was brought in afterwards
record Counsel(FitnessApi who, String id, String run, String tone, boolean followed) {}
