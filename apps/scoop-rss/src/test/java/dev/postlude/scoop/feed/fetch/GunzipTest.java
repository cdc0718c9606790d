package dev.postlude.scoop.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GunzipTest {

    @Test
    void members_are_read_one_after_the_other_and_trailing_zeros_are_not() throws IOException {
        var plain = new byte[300_000];
        new Random(7).nextBytes(plain);
        var packed = joined(gzip(plain), gzip(new byte[0]), gzip(plain), new byte[64]);

        assertThat(unpack(packed)).isEqualTo(joined(plain, plain));
    }

    @Test
    void a_hundred_thousand_empty_members_do_not_overflow_the_stack() throws IOException {
        var member = gzip(new byte[0]);
        var packed = new byte[member.length * 100_000];
        for (var at = 0; at < packed.length; at += member.length) {
            System.arraycopy(member, 0, packed, at, member.length);
        }

        assertThat(unpack(packed)).isEmpty();
    }

    @Test
    void every_truncation_and_every_broken_checksum_is_noticed() throws IOException {
        var packed = gzip("the quick brown fox".getBytes());
        for (var length = 0; length < packed.length; length++) {
            var shorter = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> unpack(shorter)).isInstanceOf(EOFException.class);
        }
        packed[packed.length - 6] ^= 1;
        assertThatThrownBy(() -> unpack(packed)).isInstanceOf(ZipException.class);
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (var in = new Gunzip(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
