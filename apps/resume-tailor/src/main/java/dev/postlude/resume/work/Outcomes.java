package dev.postlude.resume.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.api.Score;
import dev.postlude.api.Verdict;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.write.ResumeText;
import dev.postlude.resume.library.Lists;
import dev.postlude.resume.tailor.JobDescription;
import dev.postlude.resume.tailor.JobIntel;
import dev.postlude.resume.tailor.Rejections;
import dev.postlude.resume.tailor.TailoredResume;
import dev.postlude.resume.work.Outcome.Question;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was tailored, and what its owners say became of it.
@ApplicationScoped
public class Outcomes {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Events events;
    private final Versions versions;

    Outcomes(EntityManager entities, ObjectMapper json, Events events, Versions versions) {
        this.versions = versions;
        this.entities = entities;
        this.json = json;
        this.events = events;
    }

    /// A copy and what it is for.
    ///
    /// @param tailored what was made, which never changes
    /// @param resume   what its owner has by now: the same, without the changes they took back
    public record Copy(
            Tailored row, JobDescription job, JobIntel intel, TailoredResume tailored, Version version, Resume resume) {

        private boolean isChanged() {
            return !resume.equals(tailored.resume());
        }
    }

    /// Throws [NotThere] for somebody else's, as for none.
    @Transactional
    public Copy owned(String owner, UUID id) {
        return Tailored.<Tailored>find("id = ?1 and owner = ?2", id, owner)
                .firstResultOptional()
                .map(this::copy)
                .orElseThrow(() -> new NotThere("tailored resume", id));
    }

    /// For whoever works on it; empty if it has been deleted.
    @Transactional
    Optional<Copy> read(UUID id) {
        return Tailored.<Tailored>findByIdOptional(id).map(this::copy);
    }

    /// What was made for a job, the newest first.
    public Page<Tailored> forJob(Lists wanted, UUID job) {
        List<Tailored> found = Tailored.find(
                        "job.id = :job and " + Lists.NEWEST_FIRST,
                        wanted.parameters().and("job", job))
                .range(0, wanted.limit())
                .list();
        return Page.of(found, wanted.limit(), row -> new Cursor(row.createdAt, row.id));
    }

    public List<Tailored> newest(String owner, int most) {
        return Tailored.<Tailored>find("owner = ?1 order by createdAt desc, id desc", owner)
                .range(0, most - 1)
                .list();
    }

    private Copy copy(Tailored row) {
        try {
            var tailored = json.readValue(row.result, TailoredResume.class);
            var version = versions.current(row.id);
            var resume = version.rejected().isEmpty()
                    ? tailored.resume()
                    : Rejections.without(
                            json.readValue(row.resume.document, Resume.class), tailored, version.rejected());
            return new Copy(
                    row, row.job.asDescription(), json.readValue(row.intel, JobIntel.class), tailored, version, resume);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tailored resume %s cannot be read as it is stored".formatted(row.id), e);
        }
    }

    /// Takes back exactly these changes, and none of the others: a new version, unless it is so already.
    /// Throws [InvalidInput] for what is no change of it.
    @Transactional
    public Copy reject(String owner, UUID id, Collection<String> changes) {
        return revise(owner, id, rejected -> {
            rejected.clear();
            rejected.addAll(changes);
        });
    }

    /// Takes one change back, or accepts it again.
    @Transactional
    public Copy decide(String owner, UUID id, String change, boolean accepted) {
        return revise(owner, id, rejected -> {
            if (accepted) {
                rejected.remove(change);
            } else {
                rejected.add(change);
            }
        });
    }

    private Copy revise(String owner, UUID id, Consumer<Set<String>> decision) {
        owned(owner, id);
        versions.lock(id);
        var copy = owned(owner, id);
        var rejected = new TreeSet<>(copy.version().rejected());
        decision.accept(rejected);
        var known = Rejections.rejectable(copy.tailored());
        rejected.stream().filter(change -> !known.contains(change)).findFirst().ifPresent(unknown -> {
            throw new InvalidInput("changes", "names no change that can be rejected");
        });
        versions.add(id, copy.version(), rejected);
        return owned(owner, id);
    }

    /// Remembers an answer and tells whoever waits for it, or else has it credited as a correction. Saying
    /// the same again changes nothing.
    ///
    /// @param sent what was sent instead, as text, if its owner shows it; only for [Outcome#EDITED]
    @Transactional
    public void report(String owner, UUID id, Outcome said, @Nullable String sent) {
        var copy = owned(owner, id);
        // Whoever took changes back has not sent it as it was made.
        var outcome = said == Outcome.ACCEPTED && copy.isChanged() ? Outcome.EDITED : said;
        var share = share(copy, outcome, sent);
        var column = outcome.question().word();
        // The row is locked until the transaction ends, so a scorer closes the question before this, or
        // after.
        List<?> before = entities.createNativeQuery("""
                        SELECT %1$s IS NULL AND %1$s_open, %1$s IS NOT DISTINCT FROM :outcome
                                                           AND (CAST(:share AS text) IS NULL OR edited IS NOT DISTINCT FROM CAST(:share AS numeric))
                          FROM resume.tailored
                         WHERE id = :id
                           FOR UPDATE
                        """.formatted(column))
                .setParameter("id", id)
                .setParameter("outcome", outcome.word())
                .setParameter("share", share == null ? null : share.toString())
                .getResultList();
        var row = (Object[]) before.getFirst();
        if ((Boolean) row[1]) {
            return;
        }
        write(id, outcome, share);
        Record event = (Boolean) row[0]
                ? new OutcomeReported(id, column, outcome.word())
                : new OutcomeCorrected(id, copy.row().runId, column, outcome.word());
        events.send(List.of(Outgoing.of(event).user(owner)));
    }

    private void write(UUID id, Outcome outcome, @Nullable Double share) {
        var edited = outcome.question() == Question.USED ? ", edited = CAST(:share AS numeric)" : "";
        var update = entities.createNativeQuery("UPDATE resume.tailored SET %s = :outcome%s WHERE id = :id"
                        .formatted(outcome.question().word(), edited))
                .setParameter("id", id)
                .setParameter("outcome", outcome.word());
        if (!edited.isEmpty()) {
            update.setParameter("share", share == null ? null : share.toString());
        }
        update.executeUpdate();
    }

    private static @Nullable Double share(Copy copy, Outcome outcome, @Nullable String sent) {
        return switch (outcome) {
            case ACCEPTED -> 0.0;
            case EDITED -> edited(copy, sent);
            default -> null;
        };
    }

    /// The share of what was made that is not in what was sent; what was sent is the current version, if
    /// there is one and nobody shows another text.
    private static @Nullable Double edited(Copy copy, @Nullable String sent) {
        var made = ResumeText.write(copy.tailored().resume());
        if (sent != null && !sent.isBlank()) {
            return EditedLines.share(made, sent);
        }
        return copy.isChanged() ? EditedLines.share(made, ResumeText.write(copy.resume())) : null;
    }

    /// What has been said of a copy; all null if it was deleted, or if nobody said anything.
    public record Said(
            @Nullable String used,
            @Nullable Double edited,
            @Nullable String interview) {

        static final Said NOTHING = new Said(null, null, null);

        Verdict verdict(Question question) {
            return question == Question.USED ? used() == null ? silence() : useVerdict(used()) : interviewVerdict();
        }

        private Verdict useVerdict(String said) {
            var scores = new ArrayList<Score>();
            scores.add(TailorMetrics.ACCEPTED
                    .is(said.equals(Outcome.ACCEPTED.word()))
                    .because("Its owner says: " + said + "."));
            if (edited != null) {
                scores.add(TailorMetrics.EDITED.is(edited).because("The share of its lines that were changed."));
            }
            return new Verdict.Scored(scores);
        }

        private Verdict interviewVerdict() {
            return interview == null
                    ? silence()
                    : Verdict.of(TailorMetrics.INTERVIEW
                            .is(interview.equals(Outcome.INTERVIEW.word()))
                            .because("Its owner says: " + interview + "."));
        }

        private static Verdict silence() {
            return Verdict.unknown("Its owner has not said anything while it was waited for.");
        }
    }

    /// From here on an answer is a correction. In the transaction of the step, so it is closed once, and
    /// told by what was said until then.
    Said close(Connection tx, UUID id, Question question) throws SQLException {
        try (var update = tx.prepareStatement("""
                UPDATE resume.tailored
                   SET %s_open = false
                 WHERE id = ?
                RETURNING used, edited::float8, interview
                """.formatted(question.word()))) {
            update.setObject(1, id);
            try (var rows = update.executeQuery()) {
                return rows.next()
                        ? new Said(rows.getString(1), rows.getObject(2, Double.class), rows.getString(3))
                        : Said.NOTHING;
            }
        }
    }

    @Transactional
    Said said(UUID id) {
        return Tailored.<Tailored>findByIdOptional(id)
                .map(row -> new Said(row.used, row.edited == null ? null : row.edited.doubleValue(), row.interview))
                .orElse(Said.NOTHING);
    }
}
