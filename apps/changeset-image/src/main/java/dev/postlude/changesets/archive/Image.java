package dev.postlude.changesets.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/// Bytes under the hash of the bytes. An entity of its own, so that no list of pages carries pictures along.
@Entity
@Immutable
@Table(name = "image")
public class Image extends PanacheEntityBase {

    @Id
    public String hash;

    public byte[] bytes;

    public static Optional<byte[]> bytes(String hash) {
        return Image.<Image>findByIdOptional(hash).map(image -> image.bytes);
    }
}
