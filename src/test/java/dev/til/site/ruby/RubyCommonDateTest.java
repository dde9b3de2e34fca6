package dev.til.site.ruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RubyCommonDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-10-19",
                "2022-12-31 18:00:00",
                "2022-10-19 00:00:00 +0900",
                "1999-02-30 23:59:59 -1130",
                "9999-01-01 09:08:07 +0000"
            })
    void an_ordinary_date_is_what_rubys_patterns_find(String text) {
        assertThat(RubyCommonDate.of(text)).isNotNull();
        assertThat(RubyDate.parse(text))
                .usingRecursiveComparison()
                .ignoringFields("rest", "twoDigitYear")
                .isEqualTo(RubyDate.parseAny(text));
        assertThat(RubyDate.parse(text).unread())
                .isEqualTo(RubyDate.parseAny(text).unread());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0022-10-19",
                "2022-13-19",
                "2022-10-32",
                "2022-10-19 24:00:00",
                "2022-10-19T18:00:00",
                "2022-10-19 18:00:60",
                "2022-10-19 18:00:00 09000",
                "2022/10/19",
                "２０２２-10-19"
            })
    void any_other_form_is_left_to_them(String text) {
        assertThat(RubyCommonDate.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-02", "2024-01-02 10:00:00", "2024-01-02 10:00:00 +0900"})
    void no_pattern_is_made_for_an_ordinary_date(String text) throws Exception {
        var loader = new NotingLoader();
        Object read = loader.loadClass("dev.til.site.ruby.RubyTime")
                .getMethod("parse", String.class, ZoneId.class, Instant.class)
                .invoke(null, text, ZoneOffset.UTC, Instant.EPOCH);
        Class<?> date = loader.loadClass("dev.til.site.ruby.RubyDate");
        Object unread = date.getMethod("unread")
                .invoke(date.getMethod("parse", String.class).invoke(null, text));
        assertThat(read).isNotEqualTo(Optional.empty());
        assertThat(unread).isEqualTo(Optional.empty());
        assertThat(loader.loaded).containsExactly("RubyCommonDate", "RubyDate", "RubyTime");
    }

    /** Loads the classes of this room anew, and notes which. */
    private static final class NotingLoader extends ClassLoader {
        private static final String ROOM = "dev.til.site.ruby.";
        private final Set<String> loaded = new TreeSet<>();

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ROOM) || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            try (var file = RubyDate.class.getResourceAsStream(name.substring(ROOM.length()) + ".class")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                loaded.add(name.substring(ROOM.length()));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
