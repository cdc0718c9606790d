/// The pages that people read. They work without scripts: every action is a form that redirects with a notice.
@NullMarked
package dev.postlude.scoop.pages;

import org.jspecify.annotations.NullMarked;
