package dev.postlude.api;

import java.util.Collection;
import java.util.UUID;

/// Where what a person has said is taken out of the record of runs and events again, for good.
///
/// What goes: the data, user and meta of events; inputs, results, failures and notes of runs and their steps; what
/// runs were deferred or invoked with; the reasons of scores; the units of experiments. What stays, for figures and
/// for proof: ids, times, statuses, names of functions, events and steps, variants, and the values of scores.
///
/// With a run goes everything that came of it: the event that started it and all other runs of that event; the
/// runs it deferred, invoked or failed into, and its reruns; the events it sent in steps of their own; the runs that
/// waited for one of these events. What came before, such as the run that deferred it, stays unless it is named too.
///
/// A run that has not ended is cancelled, what it has deferred does not follow, and the rest of it is erased when its
/// step has come to an end. Nobody can bring back what has been erased.
///
/// Inside a transaction of the app an erasure belongs to it: both commit, or neither. Lock or delete your own rows
/// first, and erase last: whoever still works on them has then either committed, so that the erasure sees it, or
/// finds them gone. What is sent afterwards is new. Erasing twice changes nothing.
public interface Erasures {

    /// Erases these runs and everything that came of them. Those that are no longer there are left out.
    Erased erase(Collection<UUID> runs);

    /// Erases the events of this type that match and everything that came of them:
    ///
    ///     erasures.erase(AdviceAsked.class, Match.eq("person", person));
    ///
    /// [Match#where] sees all of an event, such as `event.user == "ada"`; [Match#since] leaves out
    /// older ones. Every event of the type is read.
    Erased erase(Class<? extends Record> event, Match match);
}
