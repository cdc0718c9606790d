package dev.postlude.suite.tour.resume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postlude.suite.tour.Answer;
import dev.postlude.suite.tour.Browser;
import dev.postlude.suite.tour.Request;
import java.util.List;
import java.util.Map;

/// What a tour asks of the resume tailor, under one account.
record ResumeApi(Browser browser) {

    /// The same one again is the one that is there, so it may be brought twice.
    Answer bring(JsonNode resume) {
        return browser.ask(Request.post("/api/resumes").json(resume).repeatable());
    }

    Answer bring(String type, byte[] bytes) {
        return browser.ask(Request.post("/api/resumes").bytes(type, bytes).repeatable());
    }

    Answer pin(JsonNode job) {
        return browser.ask(Request.post("/api/jobs").json(job).repeatable());
    }

    Answer order(String job, String resume, String key) {
        var body = JsonNodeFactory.instance.objectNode().put("resumeId", resume);
        return browser.ask(
                Request.post("/api/jobs/" + job + "/tailor").json(body).once(key));
    }

    JsonNode made(String id) {
        return browser.get("/api/tailored/" + id).expect(200).json();
    }

    Answer outcome(String id, String outcome, String text) {
        var body = JsonNodeFactory.instance.objectNode().put("outcome", outcome);
        if (!text.isEmpty()) {
            body.put("text", text);
        }
        return browser.put("/api/tailored/" + id + "/outcome", body.toString());
    }

    /// Exactly these changes are taken back, so it may be said twice.
    Answer reject(String id, List<String> changes) {
        var body = JsonNodeFactory.instance.objectNode();
        changes.forEach(body.putArray("changes")::add);
        return browser.put("/api/tailored/" + id + "/rejected", body.toString());
    }

    int left() {
        return browser.get("/api/quota").expect(200).json().path("left").asInt();
    }

    Answer command(Map<String, String> words) {
        var body = JsonNodeFactory.instance.objectNode();
        words.forEach(body::put);
        return browser.ask(Request.post("/api/command").json(body).repeatable());
    }
}
