package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.Truth;
import dev.til.note.Notes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Heading ids of real blogs as github-slugger gave them. */
class GithubIdsOfRealNotesTest {
    @Test
    void ids_are_those_of_github_slugger() throws Exception {
        Map<String, Map<String, Map<Integer, String>>> wanted = new TreeMap<>();
        for (var row : Truth.table("github-ids.tsv.gz")) {
            wanted.computeIfAbsent(row.get("repo"), none -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("file"), none -> new TreeMap<>())
                    .put(Integer.parseInt(row.get("line")), row.get("id"));
        }
        var report = new StringBuilder();
        var wrong = new ArrayList<String>();
        int all = 0;
        for (var repository : wanted.entrySet()) {
            Path folder = Truth.corpus(repository.getKey());
            int before = wrong.size();
            int rows = 0;
            for (var file : repository.getValue().entrySet()) {
                Path path = folder.resolve(file.getKey());
                rows += file.getValue().size();
                var note = Notes.read(file.getKey(), Files.readAllBytes(path));
                Map<Integer, String> found = CommonMark.GITHUB.read(note.body()).headings().stream()
                        .collect(Collectors.toMap(
                                heading -> heading.span().line(),
                                heading -> heading.id().orElse(""),
                                (a, b) -> a));
                file.getValue().forEach((line, id) -> {
                    if (!id.equals(found.get(line))) {
                        wrong.add("%s %s:%d want '%s' got '%s'"
                                .formatted(repository.getKey(), file.getKey(), line, id, found.get(line)));
                    }
                });
                found.keySet().stream()
                        .filter(line -> !file.getValue().containsKey(line))
                        .forEach(line -> report.append("extra %s %s:%d %s%n"
                                .formatted(repository.getKey(), file.getKey(), line, found.get(line))));
            }
            all += rows;
            report.append("%s %d/%d%n".formatted(repository.getKey(), rows - (wrong.size() - before), rows));
        }
        assertThat(wrong).as("%s%d/%d", report, all - wrong.size(), all).isEmpty();
    }
}
