package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IngredientsTest {
    @Test
    void whatever_makes_the_hook_start_til_makes_til_look() throws IOException {
        String hook = Files.readString(Path.of("templates/pre-commit"));
        List<String> patterns = Pattern.compile("':\\(top[^)]*\\)([^']+)'")
                .matcher(hook)
                .results()
                .map(found -> found.group(1))
                .map(glob -> glob.equals(".til") ? ".til/config.yml" : glob.replaceFirst("^[*](?=[^.])", ""))
                .map(glob -> glob.replace("*", "x"))
                .toList();
        assertThat(patterns).hasSizeGreaterThan(20).allMatch(Ingredients::include);
    }

    @Test
    void a_site_is_made_of_more_than_notes() {
        assertThat(List.of("_data/x", "docs/_includes/a", "layouts/x", "Gemfile.lock", "A.PNG", ".til/templates/day"))
                .allMatch(Ingredients::include);
        assertThat(List.of("src/Main.java", "LICENSE", "a.txt", "notes.md.bak")).noneMatch(Ingredients::include);
    }
}
