/// What somebody would do who wants to know whether an app keeps its promises, and who has nothing but its HTTP.
///
/// A tour asks, clicks, uploads, kills and waits, and says one sentence about each thing it found to be true or not. It
/// reads no table and no class of the app. The tour of each app is a package of its own, and what the suite has to know
/// about the app stands in that package's [Guide], so that two apps never meet in one file:
///
///     public final class QuotesTour implements Tour {
///
///         private static final Experiment MODELS = new Experiment("demotivational", "generate-quote", "quote-model");
///
///         public QuotesTour(Stage stage) {
///             this.facts = new Facts(stage);
///             this.ada = stage.app().as("ada");            // basic auth; Browser.at(...) again is another visitor
///             this.console = stage.console();
///         }
///
///         public boolean take() {
///             facts.part("A quote is made", this::quote);
///             facts.part("The experiment speaks", () -> new ExperimentFacts(facts, console, MODELS)
///                     .take(List.of("WITTY", "DRY"), Map.of("guardrail", Set.of("length"), "judge", Set.of("bite"))));
///             return facts.summary("Demotivational");
///         }
///
///         private void quote() {
///             var answer = ada.ask(Request.post("/api/quotes").json("{\"topic\": \"Mondays\"}").once());
///             var task = new AiJobs(ada, facts).complete(answer);
///             facts.check(!task.path("result").isMissingNode(), "it has a quote", task::toString);
///         }
///     }
///
/// **The app may be killed at any moment**, by a tour itself or because somebody asked for `--kill`. So everything is
/// asked until somebody answers: what was never taken, always; what may have been, only if asking twice does no harm,
/// which holds for GET, PUT and DELETE, for a [Request#once], and for a [Request#repeatable]. What has to happen later
/// is awaited with [Facts#patience]. `Answer.repeated` says that an answer such as "is there already" may be due to
/// ourselves.
///
/// Start reading at [Guide], then at the tour of Scoop.
@NullMarked
package dev.postlude.suite.tour;

import org.jspecify.annotations.NullMarked;
