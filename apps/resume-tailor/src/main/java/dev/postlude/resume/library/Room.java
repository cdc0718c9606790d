package dev.postlude.resume.library;

import jakarta.persistence.EntityManager;

/// Lets one request of an owner at a time look whether there is room for another row.
final class Room {

    private Room() {}

    /// Until the transaction ends.
    static void of(EntityManager entities, String what, String owner) {
        entities.createNativeQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended(:room, 0)) IS NULL AS locked", Boolean.class)
                .setParameter("room", "resume-tailor " + what + " " + owner)
                .getSingleResult();
    }
}
