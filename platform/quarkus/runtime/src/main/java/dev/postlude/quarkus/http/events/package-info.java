/// The Event API: events from outside, one or many, all taken or none.
@NullMarked
package dev.postlude.quarkus.http.events;

import org.jspecify.annotations.NullMarked;
