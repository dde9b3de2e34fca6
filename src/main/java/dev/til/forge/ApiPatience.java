package dev.til.forge;

import dev.til.TilException;
import dev.til.http.WebAnswer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiConsumer;

/** How long til waits for a server that wants to be left alone for a while, and what it says meanwhile. */
public final class ApiPatience {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Clock clock;
    private final BiConsumer<String, Duration> listener;

    /**
     * @param clock in whose zone times are told
     * @param listener told which server is waited for, and how long
     */
    public ApiPatience(Clock clock, BiConsumer<String, Duration> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Waits as long as a server asks for.
     *
     * @return false where that is too long, and nothing was waited
     */
    boolean waits(String server, WebAnswer answer, int attempt) {
        Duration time =
                until(answer).map(end -> Duration.between(clock.instant(), end)).orElse(Duration.ofSeconds(attempt));
        if (time.compareTo(LONGEST) > 0) {
            return false;
        }
        if (time.compareTo(Duration.ofSeconds(2)) > 0) {
            listener.accept(server, time);
        }
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted", "run the same command again", e);
        }
    }

    /** When a server will answer again, as it says itself; empty where it does not. */
    Optional<Instant> until(WebAnswer answer) {
        return answer.header("Retry-After")
                .flatMap(this::retry)
                // GitHub: seconds since 1970, beside how many requests are left
                .or(() -> answer.header("X-RateLimit-Remaining")
                        .filter("0"::equals)
                        .flatMap(none -> answer.header("X-RateLimit-Reset"))
                        .or(() -> answer.header("RateLimit-Reset")) // GitLab
                        .filter(ApiPatience::isNumber)
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))));
    }

    /** HTTP: seconds, or a date. */
    private Optional<Instant> retry(String value) {
        if (isNumber(value)) {
            return Optional.of(clock.instant().plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,10}");
    }

    /** A moment as the person's clock shows it. */
    String shown(Instant moment) {
        ZonedDateTime there = moment.atZone(clock.getZone());
        boolean today = there.toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate());
        return there.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "uuuu-MM-dd HH:mm"));
    }
}
