package dev.til.forge.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.config.ConfigReference;
import dev.til.forge.Access;
import dev.til.forge.ForgeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownForgesTest {
    @ParameterizedTest
    @CsvSource({
        "git@github.com:study/notes.git,                       github",
        "https://github.corp.test/study/notes,                 github",
        "https://gitlab.com/study/notes,                       gitlab",
        "https://codeberg.org/study/notes,                     gitea",
        "https://Forgejo.corp.test/study/notes,                gitea",
        "ssh://mina@review.example.com:29418/notes,            gerrit",
        "https://git.corp.test/study/notes,                    plain",
        "/srv/git/github/notes.git,                            plain",
    })
    void the_host_tells_the_forge(String remote, String name) {
        var question = new Access.Question(
                KnownForges.ALL, remote, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        assertThat(Access.type(question).names().get(0)).isEqualTo(name);
    }

    @Test
    void the_configuration_knows_every_name_of_every_forge_and_none_stands_for_two() {
        List<String> names = KnownForges.ALL.stream()
                .map(ForgeType::names)
                .flatMap(List::stream)
                .toList();
        String values = ConfigReference.all().stream()
                .filter(key -> key.path().equals("review.forge"))
                .flatMap(key -> key.values().stream())
                .findFirst()
                .orElseThrow();
        assertThat(values).isEqualTo("One of auto, %s.".formatted(String.join(", ", names)));
    }
}
