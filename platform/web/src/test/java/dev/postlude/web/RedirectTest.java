package dev.postlude.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedirectTest {

    @Test
    void a_word_stands_for_its_notice_and_any_other_for_none() {
        assertThat(Redirect.notice(Doors.Notice.class, "knocked")).contains(Doors.Notice.KNOCKED);
        assertThat(Redirect.notice(Doors.Notice.class, "KNOCKED")).isEmpty();
        assertThat(Redirect.notice(Doors.Notice.class, "Send me your password")).isEmpty();
        assertThat(Redirect.notice(Doors.Notice.class, null)).isEmpty();
    }
}
