package dev.postlude.fitness.advice.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a text is in the one language whose words the rules know.
///
/// A rule that looks for "chest pain" finds nothing in "Brustschmerzen", and must not say that nothing is there. So
/// what is not plainly English is not answered, and an answer that is not is not shown. It goes by common words: it
/// would rather ask somebody to say a thing again than miss what they meant.
public final class English {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

    private static final double ENOUGH = 0.4;

    /// English words that many other languages have too. They say nothing.
    private static final Set<String> OF_MANY = words(
            "a an am as at die do en es he her hat i in is it la las me no on one or per pro so to was we will plan"
                    + " sport fit man mine her gut den wild fast art arm bad des tu do son sur son plus pain main");

    /// Common words, and those of this trade.
    private static final Set<String> COMMON =
            words("about after again all also always and any are aren't back be because been before being best better"
                    + " between both but by can can't cannot could day days did didn't does doesn't doing don't done down"
                    + " during each easier easy else enough ever every everything far feel feeling feels few first for"
                    + " from get gets getting give go going good got great had half happened hard harder has hasn't have"
                    + " haven't having hello help here hey hi high how i'm i've i'd i'll if improve into isn't it's its"
                    + " just keep know last late lately latest less let like little long longer lot low lower made make"
                    + " many maybe might more morning most move much must my myself need never new next night nights not"
                    + " nothing now of off often okay ok old only other our out over own perhaps please quick really right"
                    + " safe same say see should shouldn't should since slow slower some something soon start started"
                    + " still stop sure take tell than thank thanks that that's the their them then there these they thing"
                    + " things think this those through time times tired today tomorrow tonight too training try trying"
                    + " twice two under until up us use used usual usually very want wanted wants wasn't way week weeks"
                    + " well went were what what's when where which while who why with without won't worse would wrong yes"
                    + " yesterday yet you your you're"
                    // of this trade
                    + " abs activity advice ache aching awake average badly balance beat beats bed bedtime belly bench"
                    + " bigger bike bleeding blood body bpm breath breathe breathing burn burning calm calorie"
                    + " calories carbs cardio chest climb coach cold collapse collapsed cut cycle cycling deadlift"
                    + " deep deficit diet dizziness dizzy doctor drink dropped eat eating effort energy evening"
                    + " exercise exercises export faint fainted fainting fast faster fat fatigue feet fitness food"
                    + " free fresh gain goal goals grams gym hands happy head headache healthy heart heavy hike hiking"
                    + " hill hills hours hrv hurt hurting hurts increase injured injury insomnia interval intervals"
                    + " jog joint kcal kg kilos km knee knees leg legs lean lift lifting lose losing loss lost"
                    + " marathon max meal meals miles minute minutes month months muscle muscles nap numb number"
                    + " numbers overtrained overtraining pace palpitations passed period plateau pounds pregnant"
                    + " pressure progress protein pulse purging push race racing rate ready recover recovered recovery"
                    + " red rem rest rested resting ride riding row rowing run running runs score scores session"
                    + " sessions shape sick skip skips sleep sleeping slept smart sore stages steps strength stress"
                    + " stressed stretch strong stronger suicidal summary sweat swim swimming target throwing tight"
                    + " train trained treadmill trend trends variability vomiting walk walking walks warm watch water"
                    + " weak weekend weigh weight work working workout workouts year years yoga zone zones vo max hm"
                    + " mean dead died kill bleed laxatives starving starve binge fasting");

    private English() {}

    /// An empty text is in no language, and nothing is missed in it.
    public static boolean is(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .map(result -> result.group())
                .toList();
        if (words.stream().flatMapToInt(String::chars).anyMatch(letter -> letter > 0x24f && letter != '\'')) {
            return false;
        }
        var telling = words.stream()
                .filter(word -> !OF_MANY.contains(word))
                .filter(word -> word.length() > 1)
                .toList();
        if (telling.isEmpty()) {
            return words.size() <= 3;
        }
        return telling.stream().filter(COMMON::contains).count() >= ENOUGH * telling.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
