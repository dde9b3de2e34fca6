package dev.til.record;

import java.util.ArrayList;
import java.util.List;

/**
 * One situation, as it stands in the record: lines that are played, and below each what came of it, indented.
 *
 * <p>{@code # TITLE} begins one. {@code packaged} leaves it to the til that people install; {@code server github} starts a server; {@code given NAME} runs a script of the folder
 * {@code given}; {@code cd FOLDER} goes to a folder of the repository; {@code set NAME VALUE} sets an environment
 * variable; {@code quietly til ...} runs til and records nothing of it;
 * {@code kept FILE til ...} does so, too, and leaves what it says in a file; {@code forge ...} does something on the server; {@code $ til ...} runs til, {@code $ ...} a line of shell, and
 * {@code > ...} goes on with it.
 *
 * @param page the record's file, without its ending
 * @param played the lines that are no answer, without the title
 * @param recorded the whole text, the title and all answers included
 */
record Situation(String page, String title, List<String> played, String recorded) {
    Situation {
        played = List.copyOf(played);
    }

    /** All situations of a page, in its order. */
    static List<Situation> on(String page, String text) {
        var all = new ArrayList<Situation>();
        String title = "";
        var played = new ArrayList<String>();
        var recorded = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("# ")) {
                if (!title.isEmpty()) {
                    all.add(new Situation(page, title, played, recorded.toString()));
                }
                title = line.substring(2);
                played.clear();
                recorded.setLength(0);
            } else if (!line.isEmpty() && !line.startsWith(" ")) {
                played.add(line);
            }
            recorded.append(line).append('\n');
        }
        all.add(new Situation(page, title, played, recorded.toString()));
        return all;
    }

    /** Whether only the til that people install can play it. */
    boolean isForPackaged() {
        return played.contains("packaged");
    }

    /** Whether it is played on a server that the test starts. */
    boolean hasServer() {
        return played.stream().anyMatch(line -> line.startsWith("server "));
    }

    /** The command lines of til in it, without {@code $}. */
    List<String> commands() {
        return played.stream()
                .filter(line -> line.startsWith("$ til"))
                .map(line -> line.substring(2))
                .toList();
    }

    /** What til did, by its exit codes. */
    List<Integer> exits() {
        return recorded.lines()
                .filter(line -> line.matches("  exit \\d+"))
                .map(line -> Integer.valueOf(line.substring("  exit ".length())))
                .toList();
    }

    /** Whether something of a repository, a server or the home folder was another thing after til had run. */
    boolean changesState() {
        return recorded.lines().anyMatch(line -> line.startsWith("  + ") || line.startsWith("  - "));
    }
}
