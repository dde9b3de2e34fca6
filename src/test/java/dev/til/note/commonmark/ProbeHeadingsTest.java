package dev.til.note.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.til.Truth;
import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Special headings with the ids that GitHub gives them. */
class ProbeHeadingsTest {
    @Test
    void every_special_heading_has_its_github_id() {
        var gson = new Gson();
        var wrong = new ArrayList<String>();
        for (var row : Truth.table("probe-headings.tsv")) {
            String markdown = gson.fromJson(row.get("markdown_json"), String.class);
            List<String> ids = CommonMark.GITHUB.read(NoteText.of(markdown)).headings().stream()
                    .map(heading -> heading.id().orElse("(none)"))
                    .toList();
            String found = gson.toJson(ids);
            String wanted = gson.toJson(gson.fromJson(row.get("github_ids_json"), List.class));
            if (!found.equals(wanted)) {
                wrong.add("%s: want %s got %s".formatted(row.get("markdown_json"), wanted, found));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
