package dev.til.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigEditTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version: 1;                           | version: 1;course:;  count: notes;;",
                "version: 1                            | version: 1;course:;  count: notes;;",
                "version: 1;course:;                   | version: 1;course:;  count: notes;",
                "version: 1;course: ~ # none yet;      | version: 1;course:;  count: notes # none yet;",
                "version: 1;course: {};                | version: 1;course: {count: notes};",
                "version: 1;course: {name: a, b: [c]}; | version: 1;course: {name: a, b: [c], count: notes};",
                "version: 1;course:;  name: a # b;git: {}; | version: 1;course:;  name: a # b;  count: notes;git: {};",
                "version: 1;course:;  count: 'x' # y;  | version: 1;course:;  count: notes # y;",
                "version: 1;course:;  count:;  name: a; | version: 1;course:;  count: notes;  name: a;",
                "version: 1;;# the notes;notes:;  a: b; | version: 1;;# the notes;course:;  count: notes;;notes:;  a: b;",
                "version: 1;;# course: #;#   name: x;;notes: {}; | version: 1;;course:;  count: notes;;# course: #;#   name: x;;notes: {};",
                "{version: 1};                         | {version: 1, course: {count: notes}};",
            })
    void a_key_is_put_where_it_belongs_and_nothing_else_moves(String before, String after) {
        assertThat(new ConfigEdit(before.replace(';', '\n'))
                        .set("course.count", "notes")
                        .chars())
                .isEqualTo(after.replace(';', '\n'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:;  b: 1 # c;  d: [1, 2];  | a:;  b: 1 # c;  d: [3];",
                "a:;  d:;    - 1;    - 2;# e;f: g; | a:;  d:;    [3];# e;f: g;",
                "a: {d: {x: y}, b: c};       | a: {d: [3], b: c};",
            })
    void a_value_of_any_form_is_replaced_whole(String before, String after) {
        assertThat(new ConfigEdit(before.replace(';', '\n')).set("a.d", "[3]").chars())
                .isEqualTo(after.replace(';', '\n'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:;  b: 1 # c;  e: f; | a:;  d: 2 # c;  e: f;",
                "a: {b: 1, e: f};      | a: {d: 2, e: f};",
                "a: {e: f};            | a: {e: f};",
                "e: f;                 | e: f;",
            })
    void a_key_takes_the_place_of_another(String before, String after) {
        assertThat(new ConfigEdit(before.replace(';', '\n'))
                        .replace("a.b", "d", "2")
                        .chars())
                .isEqualTo(after.replace(';', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "---",
                "--- # a",
                "- a",
                "a",
                "course: &c {}",
                "course: *c",
                "? course\n: {}",
                "course: |\n  x",
                "course: !!map {}",
                "--- \nversion: 1\n...",
                "\"course\": {}",
                "course : {}",
                "course:\t",
                "course: [a]",
                "course: &c\n  a: b",
                "{course: }",
                "{course: {a: [}}",
                "course:\n  count:",
                "course:\n- a",
                "course: {,}",
                "? [a]\n: b",
                "course: {count: }",
                "\uFEFFcourse:",
                "course: # a\n  # b\n",
                "course: 'a\n  b'",
                "course: \"\"",
                "a: b\ncourse:\r\n  count: c\r\n",
                "course:\n  ? count\n  : c",
                "course: {? count : c}",
                "\n\n  a: b\n  c: d",
            })
    void no_form_of_a_file_is_too_odd(String odd) {
        var edit = new ConfigEdit(odd);
        assertThatCode(() -> edit.set("course.count", "notes")
                        .set("notes.day.path", "x")
                        .replace("course.count", "start", "y"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'course: {count: notes}\r\nversion: 1\r\n'"})
    void lines_end_as_they_did(String before) {
        assertThat(new ConfigEdit(before).set("git.base", "main").chars())
                .isEqualTo(before + "git:\r\n  base: main\r\n");
    }
}
