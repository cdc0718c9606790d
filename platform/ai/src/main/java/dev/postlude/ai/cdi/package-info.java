/// Models and tasks as beans of a Quarkus app: their settings, their start and their stop.
///
/// Only this package and `http` know a framework; whoever asks models in a plain test uses
/// [dev.postlude.ai.Models#of] and never loads a class from here. Start reading at [ModelBeans] and [TaskBeans].
@NullMarked
package dev.postlude.ai.cdi;

import org.jspecify.annotations.NullMarked;
