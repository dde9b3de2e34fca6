package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NfcTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain/day21.md",
                "é",
                "e\u0301",
                "하루",
                "\u1112\u1161\u1105\u116E",
                "가\u11A8",
                "한자 漢字",
                "\u212B",
                "😀"
            })
    void every_text_becomes_what_unicode_says(String text) {
        assertThat(Nfc.of(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void every_single_character_and_every_two_of_those_that_may_compose() {
        for (int c = 1; c < 0xD800; c++) {
            String one = String.valueOf((char) c);
            assertThat(Nfc.of(one)).isEqualTo(Normalizer.normalize(one, Normalizer.Form.NFC));
            String two = one + "각";
            assertThat(Nfc.of(two)).isEqualTo(Normalizer.normalize(two, Normalizer.Form.NFC));
            String other = "가" + one;
            assertThat(Nfc.of(other)).isEqualTo(Normalizer.normalize(other, Normalizer.Form.NFC));
        }
    }
}
