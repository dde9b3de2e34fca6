package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What til learns of real repositories, and the note that it writes then: one line a repository, which only gets better. In
 * {@code target/learn-corpora.txt} afterwards.
 */
class LearnCorporaIT {
    private static final Path UNPACK =
            Path.of("../shared/corpora/unpack.sh").toAbsolutePath().normalize();
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^(\\S+): (\\d+ of \\d+) notes explained by (.*)$");
    private static final Pattern NEXT =
            Pattern.compile("(?m)^next: til new (\\S+) \"A title\"(?: --var topic=(\\S+))? →");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w-]+) *[:=]");

    @TempDir
    private Path directory;

    @Test
    void til_agrees_with_itself_on_what_it_has_learned() throws IOException {
        assumeTrue(Files.exists(UNPACK), "the corpora are not here");
        List<String> now = new ArrayList<>();
        List<String> recorded = recorded();
        for (String row : recorded) {
            now.add(row.startsWith("#") ? row : row(row.split(" \\| ")[0], row.split(" \\| ")[1]));
        }
        Files.write(Path.of("target/learn-corpora.txt"), now);
        assertThat(now).containsExactlyElementsOf(recorded);
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in = LearnCorporaIT.class.getResourceAsStream("learn-corpora.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** @param date the day it is, behind which no day of a course is missing */
    private String row(String repository, String date) throws IOException {
        Path root = Files.createDirectory(directory.resolve(repository));
        var sandbox = new Sandbox(root).at(Clock.fixed(Instant.parse(date + "T12:00:00Z"), ZoneId.of("Asia/Seoul")));
        var unpacked =
                sandbox.run("sh", UNPACK.toString(), root.resolve("corpora").toString(), repository);
        assertThat(unpacked.exit()).as(unpacked.toString()).isZero();
        Files.move(
                root.resolve("corpora").resolve(repository), sandbox.directory(), StandardCopyOption.REPLACE_EXISTING);
        sandbox.git("config", "user.name", "Mina");
        sandbox.git("config", "user.email", "mina@example.com");
        String learned = sandbox.til("init", "--from-existing");
        Matcher explained = EXPLAINED.matcher(learned);
        String form = explained.find() ? "%s %s".formatted(explained.group(3), explained.group(2)) : "nothing";
        Matcher next = NEXT.matcher(learned);
        List<String> words = new ArrayList<>(List.of("new", "--no-branch"));
        if (next.find()) {
            words.addAll(List.of(next.group(1), "A title"));
            words.addAll(next.group(2) == null ? List.of() : List.of("--var", "topic=" + next.group(2)));
        }
        String path =
                sandbox.til(words.toArray(String[]::new)).lines().findFirst().orElse("");
        String note = Files.exists(sandbox.directory().resolve(path)) ? sandbox.read(path) : "";
        String checked = sandbox.til("check", path);
        String summary = checked.lines()
                .filter(line -> line.matches(".* in 1 note \\(.*"))
                .map(line -> line.replaceFirst(" in 1 note.*", ""))
                .findFirst()
                .orElse("not checked");
        return String.join(" | ", repository, date, form, path, keys(note), summary);
    }

    private static String keys(String note) {
        if (!note.startsWith("---") && !note.startsWith("+++")) {
            return note.lines().findFirst().orElse("");
        }
        Matcher key = KEY.matcher(note.substring(0, note.indexOf("\n" + note.substring(0, 3), 3)));
        List<String> keys = new ArrayList<>();
        while (key.find()) {
            keys.add(key.group(1));
        }
        return String.join(" ", keys);
    }
}
