/// Whether the images of the suite would start, found out where there is nothing to build or run images with.
///
/// What `compose.yaml` and the `Dockerfile` say is done by hand: the files are laid out as they would be in the image,
/// and the entry point is started with the environment, the user and the folder it would have there, until the health
/// check of its service is content.
///
/// Start reading at [Images].
@NullMarked
package dev.postlude.suite.image;

import org.jspecify.annotations.NullMarked;
