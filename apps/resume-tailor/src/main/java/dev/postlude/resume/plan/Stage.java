package dev.postlude.resume.plan;

/// How far an application has come.
public enum Stage {
    SAVED,
    APPLIED,
    INTERVIEW,
    OFFER,
    ACCEPTED,
    REJECTED,
    WITHDRAWN
}
