package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerTest {

    private static final EntityTag TAG = new EntityTag("v1", "json-zh");

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000_000})
    void aBodyThatFailsIsNeverFinished(int bytesBefore) {
        for (var encoding : new String[] {"identity", "gzip"}) {
            var request = new MockHttpServletRequest("GET", "/api");
            var response = new MockHttpServletResponse();
            request.addHeader("Accept-Encoding", encoding);
            assertThatThrownBy(() -> Answer.send(request, response, TAG, "application/json", out -> {
                        out.write(new byte[bytesBefore]);
                        out.close(); // as a JSON writer does when it is left by an exception
                        throw new IllegalStateException("the database went away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(response.isCommitted()).as("only what overflows the buffer is gone").isEqualTo(bytesBefore > 100_000 && encoding.equals("identity"));
        }
    }

    @Test
    void aBodyThatIsWholeIsSentWhole() throws IOException {
        var response = new MockHttpServletResponse();
        Answer.send(new MockHttpServletRequest("GET", "/api"), response, TAG, "application/json", out -> out.write("{}".getBytes()));
        assertThat(response.getContentAsString()).isEqualTo("{}");
        assertThat(response.getHeader("ETag")).isEqualTo("\"v1.json-zh\"");
    }
}
