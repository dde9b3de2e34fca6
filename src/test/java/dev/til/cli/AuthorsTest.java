package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.git.repository.RepositoryIdentity;
import dev.til.workflow.Authors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Mina <mina@a>; Jun <jun@b>                                       | 2",
                "Mina Kim <mina@a>; mina <mina@a>; Mina Kim <kim@b>               | 1",
                "Erick Lumunge <erick@a>; lumunge <1+lumunge@users.noreply.github.com>; Erick Lumunge <lumunge@b> | 1",
                "Mina <mina@a>; dependabot[bot] <49+dependabot[bot]@users.noreply.github.com> | 1",
                "김미나 <mina@a>; 김준 <jun@b>; 김미나 <other@c>                    | 2",
            })
    void one_person_has_often_several_names(String authors, int people) {
        List<RepositoryIdentity> thrice = Arrays.stream(authors.split(";"))
                .map(String::strip)
                .map(author -> author.split(" <|>"))
                .map(author -> new RepositoryIdentity(author[0], author[1]))
                .flatMap(author -> Collections.nCopies(3, author).stream())
                .toList();
        assertThat(Authors.people(thrice)).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2"})
    void whoever_has_mended_a_word_is_no_member(int commits, int people) {
        List<RepositoryIdentity> all =
                new ArrayList<>(Collections.nCopies(5, new RepositoryIdentity("Mina", "mina@a")));
        all.addAll(Collections.nCopies(commits, new RepositoryIdentity("Jun", "jun@b")));
        assertThat(Authors.people(all)).isEqualTo(people);
    }
}
