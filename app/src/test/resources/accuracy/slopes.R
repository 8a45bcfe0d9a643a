# A mixed model with a random intercept, and with random slopes besides as in model_over_waves, on the answers MODEL_UNEQUAL of Estimand:
# estimate, coverage and standard error of the change from the first to the third wave, of the one and of the other, and the standard
# deviations of the estimates. Rscript slopes.R
suppressMessages(library(lme4)); set.seed(3)
one <- function(n) { u<-rnorm(n); b<-.25+.4*rnorm(n); Y<-sapply(0:2,function(w) u+.8*rnorm(n)+b*w)
 p<-plogis(1.5+Y[,1]); s1<-runif(n)<p; s2<-s1 & runif(n)<p; Y[!s1,2]<-NA; Y[!s2,3]<-NA
 d<-data.frame(y=c(Y),t=rep(0:2,each=n),p=factor(rep(1:n,3))); d<-d[!is.na(d$y),]; d$w<-factor(d$t)
 r<-c()
 for (f in c(y~w+(1|p), y~w+(t|p))) { m<-suppressWarnings(suppressMessages(lmer(f,d))); e<-fixef(m)["w2"]; s<-sqrt(vcov(m)["w2","w2"]); r<-c(r,e,abs(e-.5)<1.97*s, s)}
 r }
x<-replicate(400,one(200)); print(rowMeans(x)); print(c(sd(x[1,]),sd(x[4,])))
