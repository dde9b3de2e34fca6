package dev.til.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IngredientsTest {
    @Test
    void each_publisher_gives_what_its_sites_are_made_of() {
        assertThat(MarkdownFile.extensions()).allMatch(extension -> Ingredients.include("a." + extension));
        assertThat(JekyllGems.EXTENSIONS).allMatch(extension -> Ingredients.include("a." + extension));
        assertThat(JekyllSite.NAMES).allMatch(Ingredients::include).allMatch(name -> Ingredients.include("a/" + name));
        assertThat(HugoSite.NAMES).allMatch(Ingredients::include);
        assertThat(OtherPublisher.names()).allMatch(Ingredients::include);
    }
}
