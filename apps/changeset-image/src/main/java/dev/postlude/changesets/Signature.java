package dev.postlude.changesets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// HMAC-SHA256 over the very bytes that came, as GitHub and Slack sign what they send.
public final class Signature {

    private Signature() {}

    public static String of(String secret, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256; this one does not", e);
        }
    }

    /// In constant time. `claimed` is what the header says, with `prefix` before the digits.
    public static boolean holds(@Nullable String claimed, String prefix, String secret, byte[]... parts) {
        var expected = (prefix + of(secret, parts)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, (claimed == null ? "" : claimed).getBytes(StandardCharsets.UTF_8));
    }
}
