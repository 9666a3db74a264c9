package cn.partymap.exchange;

/**
 * What is wrong with one row (or feature) of a file.
 *
 * @param row 1 is the header of a sheet; 0 when the file as a whole is meant
 */
record RowProblem(String file, int row, String reason) {

    @Override
    public String toString() {
        return row == 0 ? "%s: %s".formatted(file, reason) : "%s 第 %d 行: %s".formatted(file, row, reason);
    }
}
