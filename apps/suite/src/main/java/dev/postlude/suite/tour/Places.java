package dev.postlude.suite.tour;

import java.net.URI;
import java.nio.file.Path;

/// Where a tour goes.
///
/// @param pidFile of the app, which the tour kills once
public record Places(URI app, URI console, URI samples, Path pidFile) {}
