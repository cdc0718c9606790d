/// Two quotes side by side, by different contestants, and one question: which is bleaker?
///
///     GET /pairs ──► Offers: a pair for this visitor, the same until they answer
///     POST /pairs ─► Picks: the pick, the end of the offer and two PairPicked commit together
///                      └──► ScorePick: each quote's share of the pairs it won ──► score of the run that wrote it
///
/// Start reading at [dev.postlude.quotes.pairing.Picks].
@NullMarked
package dev.postlude.quotes.pairing;

import org.jspecify.annotations.NullMarked;
