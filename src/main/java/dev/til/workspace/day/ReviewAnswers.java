package dev.til.workspace.day;

import dev.til.TilException;
import dev.til.git.refs.Branches;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What forges have said last of the pull requests of branches, kept so that whoever only looks need not ask again: a line a
 * branch, the newest last. It is comfort and no more: what til cannot have written there is passed over.
 */
public final class ReviewAnswers {
    private static final String FILE = "reviews";
    private static final String FIELD = "\t";
    private static final String ITEM = "\u001f";
    private static final int FIELDS = 10;
    private static final int MOST_BRANCHES = 50;
    private static final int MOST_NAMES = 20;
    private static final int LONGEST = 500;

    private final RepositoryTilFolder til;

    public ReviewAnswers(RepositoryTilFolder til) {
        this.til = til;
    }

    /** What was said of a branch as it stands at a commit. */
    public Optional<ReviewAnswer> of(String branch, String head) {
        return last(branch).filter(answer -> answer.head().equals(head));
    }

    /** What was said last of a branch. */
    public Optional<ReviewAnswer> last(String branch) {
        return Optional.ofNullable(lines().get(branch)).flatMap(ReviewAnswers::parsed);
    }

    public void keep(String branch, ReviewAnswer answer) {
        Map<String, String> lines = lines();
        lines.remove(branch);
        lines.put(branch, text(branch, answer));
        List<String> all = new ArrayList<>(lines.values());
        write(all.subList(Math.max(0, all.size() - MOST_BRANCHES), all.size()));
    }

    private void write(List<String> lines) {
        try {
            til.write(FILE, String.join("\n", lines) + "\n");
        } catch (IOException | TilException e) {
            // then it is asked for anew
        }
    }

    private Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        try {
            for (String line : til.read(FILE).orElse("").split("\n")) {
                int end = line.indexOf(FIELD);
                if (end > 0) {
                    lines.put(line.substring(0, end), line);
                }
            }
        } catch (IOException e) {
            return new LinkedHashMap<>();
        }
        return lines;
    }

    private static String text(String branch, ReviewAnswer answer) {
        return String.join(
                FIELD,
                branch,
                answer.head(),
                String.valueOf(answer.at().getEpochSecond()),
                answer.state().name(),
                String.valueOf(answer.number()),
                plain(answer.url()),
                names(answer.waiting()),
                names(answer.refused()),
                names(answer.failed()),
                names(answer.pending()));
    }

    private static String names(List<String> names) {
        return names.stream()
                .limit(MOST_NAMES)
                .map(ReviewAnswers::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(ITEM));
    }

    private static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** Empty for what til does not write. */
    private static Optional<ReviewAnswer> parsed(String line) {
        String[] fields = line.split(FIELD, -1);
        try {
            if (fields.length != FIELDS || !Branches.isName(fields[0]) || !isCommit(fields[1]) || !isPage(fields[5])) {
                return Optional.empty();
            }
            return Optional.of(new ReviewAnswer(
                    fields[1],
                    Instant.ofEpochSecond(Integer.toUnsignedLong(Integer.parseUnsignedInt(fields[2]))),
                    ReviewAnswer.State.valueOf(fields[3]),
                    Integer.parseUnsignedInt(fields[4]),
                    fields[5],
                    items(fields[6]),
                    items(fields[7]),
                    items(fields[8]),
                    items(fields[9])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isCommit(String text) {
        return text.length() == 40 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean isPage(String text) {
        return text.isEmpty() || text.startsWith("https://") || text.startsWith("http://");
    }

    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(ITEM, -1));
    }
}
