package dev.til.site.jekyll.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JekyllPluginTableTest {
    private static final Set<String> WORDS = Set.of("nothing", "tags", "pages", "links", "ids");

    @Test
    void each_row_has_a_plugin_known_words_and_what_it_rests_on() {
        List<String> rows = JekyllPluginTable.TABLE
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var names = new HashSet<String>();
        assertThat(rows).hasSizeGreaterThan(60).allSatisfy(row -> {
            String[] cells = row.split("\\|");
            assertThat(cells).hasSize(3).allSatisfy(cell -> assertThat(cell).isNotBlank());
            assertThat(names.add(cells[0].strip())).isTrue();
            assertThat(cells[0].strip()).isEqualTo(JekyllPlugins.gem(cells[0].strip()));
            assertThat(List.of(cells[1].strip().split(" ")))
                    .allMatch(word -> WORDS.contains(word)
                            || word.startsWith("end:.")
                            || (word.startsWith("at:") && word.contains("/")));
        });
    }

    @Test
    void a_plugin_that_nobody_wrote_down_is_of_the_kind_that_its_name_says() {
        assertThat(JekyllPluginTable.row("jekyll-unheard-of").pages()).isTrue();
        assertThat(JekyllPluginTable.row("jekyll-unheard-of").known()).isFalse();
        assertThat(JekyllPluginTable.row("jekyll-resize-image").pages()).isFalse();
        assertThat(JekyllPluginTable.row("jekyll-resize-image").ends()).contains(".png");
        assertThat(JekyllPluginTable.row("jekyll-anchor-lines").ids()).isTrue();
        assertThat(JekyllPluginTable.row("jekyll-url-fix").links()).isTrue();
    }

    @Test
    void a_plugin_goes_by_the_name_that_it_is_loaded_by_too() {
        assertThat(JekyllPluginTable.row("jekyll/scholar").known()).isTrue();
        assertThat(JekyllPluginTable.row("jekyll_picture_tag").known()).isTrue();
    }
}
