package dev.postlude.resume.work;

import dev.postlude.resume.ResumeSettings;
import java.lang.reflect.Proxy;
import java.time.Duration;

/// The settings that the work looks at. A class that implemented them would be taken for a bean with constraints.
final class TestSettings {

    private TestSettings() {}

    static ResumeSettings withQuota(int perDay) {
        ResumeSettings.Quota quota = () -> perDay;
        return (ResumeSettings) Proxy.newProxyInstance(
                TestSettings.class.getClassLoader(), new Class<?>[] {ResumeSettings.class}, (proxy, method, values) -> {
                    return switch (method.getName()) {
                        case "quota" -> quota;
                        case "outcomeWindow" -> Duration.ofDays(30);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
