package cn.partymap.place;

import cn.partymap.sql.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says who changes what follows in this transaction, and why; the triggers write it on every version. */
@Component
public class ChangeSets {

    private static final SqlFile OPEN = SqlFile.of(ChangeSets.class, "open-change-set");

    private final JdbcClient jdbc;

    ChangeSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param source sample, import, page or api
     * @return its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(String streetCode, String actor, String why, String source) {
        return jdbc.sql(OPEN.text())
                .param("street", streetCode)
                .param("actor", actor)
                .param("why", why)
                .param("source", source)
                .query(Long.class)
                .single();
    }
}
