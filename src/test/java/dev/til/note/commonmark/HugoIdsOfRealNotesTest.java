package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.Truth;
import dev.til.note.Notes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Heading ids of real blogs as Hugo's Markdown gave them, in their order. */
class HugoIdsOfRealNotesTest {
    @Test
    void ids_are_those_of_goldmark() throws Exception {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Map<String, Path> places = new LinkedHashMap<>();
        for (var row : Truth.table("hugo-ids.tsv.gz")) {
            String key = row.get("repo") + " " + row.get("file");
            places.put(key, Truth.corpus(row.get("repo")).resolve(row.get("file")));
            wanted.computeIfAbsent(key, none -> new ArrayList<>()).add(row.get("id"));
        }
        var markdown = new CommonMark(CommonMarkHeadingIds.HUGO, true, true, false);
        var wrong = new ArrayList<String>();
        for (var note : wanted.entrySet()) {
            var body = Notes.read(note.getKey(), Files.readAllBytes(places.get(note.getKey())))
                    .body();
            List<String> found = markdown.read(body).headings().stream()
                    .map(heading -> heading.id().orElse(""))
                    .toList();
            // the table holds some of the headings of each note
            var rest = found.iterator();
            if (!note.getValue().stream().allMatch(id -> comes(id, rest))) {
                wrong.add("%s%n  want %s%n  got  %s".formatted(note.getKey(), note.getValue(), found));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean comes(String id, Iterator<String> rest) {
        while (rest.hasNext()) {
            if (rest.next().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
