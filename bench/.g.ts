import { timeGrowth } from "/tmp/wt/postings17/bench/growth.ts";
await timeGrowth();
